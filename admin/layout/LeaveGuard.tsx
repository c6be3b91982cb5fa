import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { lostSession } from '../data/lost-session.ts';
import { DiscardDialog } from './DiscardDialog.tsx';
import { holdUnsent } from './unsent.ts';

interface LeaveGuardProps {
  /** Whether something is not stored yet. */
  readonly unsaved: boolean;
  /** Whether it is being sent: what comes of that decides whether to ask. */
  readonly isSending?: boolean;
  /** Stores it; answers whether all is stored. Where it fails, what is left behind is kept on this machine. Left out: it is lost. */
  readonly flush?: () => Promise<boolean>;
}

/** Stores what is not stored before the page is left; where that cannot be, asks first. */
export const LeaveGuard = ({ unsaved, isSending = false, flush }: LeaveGuardProps) => {
  const fate = flush ? 'kept' : 'lost';
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && !lostSession.isLeft() && currentLocation.pathname !== nextLocation.pathname,
  );
  const { state } = blocker;
  useEffect(() => {
    if (state === 'blocked' && flush) void flush().then((stored) => stored && blocker.proceed());
    // oxlint-disable-next-line react/exhaustive-deps -- once for each attempt to leave
  }, [state]);
  useEffect(() => {
    // what was sent meanwhile is no longer asked about
    if (state === 'blocked' && !flush && !unsaved) blocker.proceed();
    // oxlint-disable-next-line react/exhaustive-deps -- the blocker is another one with every render
  }, [state, unsaved]);
  useEffect(() => (unsaved ? holdUnsent(fate) : undefined), [unsaved, fate]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return (
    <DiscardDialog
      open={state === 'blocked' && unsaved && !isSending}
      fate={fate}
      onStay={() => blocker.reset?.()}
      onDiscard={() => blocker.proceed?.()}
    />
  );
};
