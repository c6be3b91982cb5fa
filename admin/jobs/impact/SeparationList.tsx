import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useText } from '../../i18n/useText.ts';
import { SectionCard } from '../../layout/SectionCard.tsx';
import type { Impact } from './impact.ts';
import { usePeopleWords } from './usePeopleWords.ts';

/** What comes together in holders and had better not: what is then withheld as an error, the rest as a warning. */
export const SeparationList = ({ separations }: { separations: Impact['separations'] }) => {
  const text = useText();
  const people = usePeopleWords();
  return (
    <SectionCard title={text('impact.separations')}>
      <Stack spacing={1}>
        {separations.map(({ effect, text: words, people: whom }) => (
          <Alert key={words} severity={effect === 'DENIED' ? 'error' : 'warning'}>
            {people(whom)}　{words}
          </Alert>
        ))}
      </Stack>
    </SectionCard>
  );
};
