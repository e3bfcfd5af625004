from tasks.enrich.speech import Mention, Speech
def find_persons(speech: Speech) -> list[Mention]:
    return []
