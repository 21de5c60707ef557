import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import './notices.css';

/** A tab opened before another version was put on the server misses its parts: says so and offers to reload. */
export function NewVersion() {
  const { text } = useDesk();
  const [isOld, setIsOld] = useState(false);
  useEffect(() => {
    const look = () => void anotherVersion().then((is) => setIsOld((was) => was || is));
    addEventListener('vite:preloadError', look);
    return () => removeEventListener('vite:preloadError', look);
  }, []);
  if (!isOld) return null;
  return (
    <div className="notice" role="status" data-testid="new-version">
      <span>{text.newVersion.said}</span>
      <Button size="compact-xs" variant="default" onClick={() => location.reload()}>
        {text.newVersion.reload}
      </Button>
    </div>
  );
}

/** Whether the page on the server starts another program than this one. Without a network nothing is known. */
async function anotherVersion(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (own == null) return false;
  try {
    const answer = await fetch(document.baseURI, { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(own);
  } catch (cause) {
    console.warn('no word of another version', cause);
    return false;
  }
}
