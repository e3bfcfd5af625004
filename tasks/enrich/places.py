from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
def find_places(speech: Speech, stream: TokenStream, bodies: list[Mention]) -> list[Mention]:
    return []
