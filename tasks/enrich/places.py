from tasks.enrich.speech import Mention, Speech
def find_places(speech: Speech, bodies: list[Mention]) -> list[Mention]:
    return []
