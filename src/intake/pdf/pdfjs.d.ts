/** Imported for what it puts into the global scope: pdf.js finds it there and starts no worker of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
