from tasks.enrich.speech import Mention, Speech
def find_abbreviations(speech: Speech) -> list[Mention]:
    return []
