import { useEffect } from 'react';

const ignore = (event: DragEvent): void => event.preventDefault();

/** A file that is dropped beside the zone must not make the browser leave the app and show it. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}
