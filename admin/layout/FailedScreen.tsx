import { Title } from 'react-admin';
import { Failure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from './ErrorState.tsx';

/** Stands in place of a screen whose data could not be had, and gives it a name. */
export const FailedScreen = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const text = useText();
  const missing = error instanceof Failure && error.code === 'NOT_FOUND';
  return (
    <>
      <Title title={text(missing ? 'frame.errors.missing' : 'frame.errors.title')} />
      <ErrorState error={error} retry={retry} />
    </>
  );
};
