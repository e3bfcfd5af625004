from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
def find_bodies(speech: Speech, stream: TokenStream, redactions: list[Mention], documents: list[Mention]) -> list[Mention]:
    return []
