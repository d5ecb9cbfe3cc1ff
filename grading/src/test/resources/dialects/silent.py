"""Never answers."""
from server import chunks, serve

serve(lambda client: list(chunks(client)))
