import { useEffect } from 'react';

/** Where react-admin puts what every screen says as its `<Title>`. */
const heading = 'react-admin-title';

/** Lets the browser's tab, history and bookmarks say what the heading of the screen says. */
export function useDocumentTitle(brand: string): void {
  useEffect(() => {
    const bar = document.getElementById(heading);
    if (!bar) return;
    const tell = (): void => {
      document.title = [bar.textContent, brand].filter(Boolean).join(' · ');
    };
    const observer = new MutationObserver(tell);
    observer.observe(bar, { childList: true, characterData: true, subtree: true });
    tell();
    return () => observer.disconnect();
  }, [brand]);
}
