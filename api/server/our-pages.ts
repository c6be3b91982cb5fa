import { isIP } from 'node:net';

/** Whether a name in an address can be nobody else's: this machine, or an address of the network itself. */
const isPlain = (hostname: string): boolean =>
  hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;

/**
 * Tells whose page sent a request: `(origin, host)`, as the browser says them. Ours are those of PUBLIC_URL, and those
 * that came from the very host that is asked, where that is an IP address or localhost. A host of any other name is not
 * believed: whoever owns a name can let it point here, and a page under it would then seem to be ours.
 */
export const ourPages = (publicUrl: string): ((origin: string, host: string) => boolean) => {
  const { origin: own, protocol } = new URL(publicUrl);
  return (origin, host) => {
    if (origin === own) return true;
    if (!URL.canParse(origin)) return false;
    const from = new URL(origin);
    return (
      from.host === host && isPlain(from.hostname) && (protocol === 'http:' || from.protocol === 'https:')
    );
  };
};
