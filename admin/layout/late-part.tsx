import { useCallback, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { LateFailure } from './LateFailure.tsx';
import type { LateReason } from './LateFailure.tsx';

interface Late<Props> {
  readonly Part?: ComponentType<Props> | undefined;
  readonly reason?: LateReason;
}

/** A part that opens over a page, loaded when it is wanted. */
interface LatePart<Props> {
  (props: Props & { /** Its reader does without it. */ readonly onGiveUp?: () => void }): React.ReactNode;
  /** Loads it before it is wanted. Where that fails, it is tried again when it is. */
  readonly ahead: () => void;
}

/** Whether the server still serves the version of the app that this page runs. */
async function reasonNow(): Promise<LateReason> {
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src');
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    return !answer.ok || !own || (await answer.text()).includes(own) ? 'UNREACHED' : 'REPLACED';
  } catch {
    return 'UNREACHED';
  }
}

/**
 * Makes a component of a part that is loaded when it is wanted. Where it cannot be had it says so beside the page, and
 * offers to try again: what is typed on the page stays. React's own `lazy` would take the whole page down, for good.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const get = async (): Promise<ComponentType<Props>> => (loaded ??= await load());

  const Late = ({ onGiveUp, ...props }: Props & { readonly onGiveUp?: () => void }) => {
    const [{ Part, reason }, setLate] = useState<Late<Props>>(() => ({ Part: loaded }));
    const ask = useCallback(async (): Promise<void> => {
      try {
        const part = await get();
        setLate({ Part: part });
      } catch {
        setLate({ reason: await reasonNow() });
      }
    }, []);
    useEffect(() => {
      if (!loaded) void ask();
    }, [ask]);
    if (Part) return <Part {...(props as unknown as Props)} />;
    return reason ? <LateFailure reason={reason} retry={ask} onGiveUp={onGiveUp} /> : null;
  };
  return Object.assign(Late, { ahead: () => void get().catch(() => undefined) });
}

/** Does something when the browser has nothing else to do. */
export const whenIdle = (work: () => void): (() => void) => {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 2_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 5_000 });
  return () => cancelIdleCallback(handle);
};
