import { lazy, Suspense, useSyncExternalStore } from 'react';
import { lostSession } from '../data/lost-session.ts';
import { useViewer } from '../data/viewer.ts';

const SignInAgainDialog = lazy(() =>
  import('./SignInAgainDialog.tsx').then((made) => ({ default: made.SignInAgainDialog })),
);

/** Asks for the password where the session ended in the middle of something: what was typed stays, and is sent after it. */
export const SignInAgain = () => {
  const lost = useSyncExternalStore(lostSession.subscribe, lostSession.get);
  const viewer = useViewer();
  if (!lost || !viewer) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgainDialog email={viewer.account.email} />
    </Suspense>
  );
};
