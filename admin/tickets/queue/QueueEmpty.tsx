import { useText } from '../../i18n/useText.ts';
import { ListEmpty } from '../../layout/ListScreen.tsx';
import { RegisterButton } from './QueueActions.tsx';
import type { View } from './views.ts';

/** Nothing here: why, and what to do. */
export const QueueEmpty = ({ view }: { view: View }) => {
  const text = useText();
  return (
    <ListEmpty
      title={text(`tickets.empty.${view}.title`)}
      text={text(`tickets.empty.${view}.text`)}
      action={view === 'all' || view === 'dispatch' ? <RegisterButton /> : undefined}
    />
  );
};
