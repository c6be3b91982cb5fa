import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { DiscardDialog } from './DiscardDialog.tsx';

interface LeaveGuardProps {
  /** Whether something is not stored yet. */
  readonly unsaved: boolean;
  /** Stores it; answers whether all is stored. */
  readonly flush: () => Promise<boolean>;
}

/** Stores what is not stored before the page is left; where that fails, asks first. What is left behind is kept on this machine. */
export const LeaveGuard = ({ unsaved, flush }: LeaveGuardProps) => {
  const text = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const { state } = blocker;
  useEffect(() => {
    if (state === 'blocked') void flush().then((stored) => stored && blocker.proceed());
    // oxlint-disable-next-line react/exhaustive-deps -- once for each attempt to leave
  }, [state]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return (
    <DiscardDialog
      open={state === 'blocked' && unsaved}
      text={text('frame.unsaved.kept')}
      onStay={() => blocker.reset?.()}
      onDiscard={() => blocker.proceed?.()}
    />
  );
};
