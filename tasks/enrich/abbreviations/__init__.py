from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
def find_abbreviations(speech: Speech, stream: TokenStream) -> list[Mention]:
    return []
