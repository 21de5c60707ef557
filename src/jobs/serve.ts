import type { Asked, Said } from './bench.ts';

/** The worker's side of a bench: everything it says carries the number of the question that it answers. */
export function serve<Q, A, P = never>(work: (question: Q, tell: (progress: P) => void) => A | Promise<A>): void {
  const say = (said: Said<A, P>) => self.postMessage(said);
  self.onmessage = async ({ data: { job, question } }: MessageEvent<Asked<Q>>) => {
    try {
      const answer = await work(question, (progress) => say({ job, type: 'progress', progress }));
      say({ job, type: 'answer', answer });
    } catch (cause) {
      const message = cause instanceof Error ? `${cause.message}\n${cause.stack}` : String(cause);
      say({ job, type: 'failed', message });
    }
  };
}
