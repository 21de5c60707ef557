// Runs before the database's own worker script in the single file. That worker fetches its WebAssembly, and from a
// page on disk nothing can be fetched: what it asks for is handed to it in its first message, still packed.
const handed = new Promise((resolve) => {
  self.addEventListener('message', function take(event) {
    event.stopImmediatePropagation();
    self.removeEventListener('message', take);
    resolve(event.data.handed);
  });
});
self.fetch = async () =>
  new Response((await handed).stream().pipeThrough(new DecompressionStream('gzip')), {
    headers: { 'content-type': 'application/wasm' },
  });
