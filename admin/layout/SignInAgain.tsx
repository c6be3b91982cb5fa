import { useEffect, useSyncExternalStore } from 'react';
import { lostSession } from '../data/lost-session.ts';
import { useViewer } from '../data/viewer.ts';
import { latePart, whenIdle } from './late-part.tsx';

const SignInAgainDialog = latePart(() =>
  import('./SignInAgainDialog.tsx').then((made) => made.SignInAgainDialog),
);

/** Asks for the password where the session ended in the middle of something: what was typed stays, and is sent after it. */
export const SignInAgain = () => {
  const lost = useSyncExternalStore(lostSession.subscribe, lostSession.get);
  const viewer = useViewer();
  useEffect(() => whenIdle(SignInAgainDialog.ahead), []);
  if (!lost || !viewer) return null;
  return <SignInAgainDialog email={viewer.account.email} />;
};
