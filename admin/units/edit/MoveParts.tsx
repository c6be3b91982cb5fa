import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { UnitMovePreviewQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { abilityOf } from '../../jobs/abilities.ts';
import { ErrorState } from '../../layout/ErrorState.tsx';

type Preview = UnitMovePreviewQuery['preview'];

/** Abilities in a sentence, as people call them. */
export const useAbilityWords = (): ((abilities: readonly string[]) => string) => {
  const text = useText();
  return (abilities) =>
    abilities
      .map((word) => {
        const ability = abilityOf(word);
        return ability ? text(`form.abilities.${ability}`) : word;
      })
      .join(text('orgEdit.comma'));
};

interface MoveFrameProps {
  /** Whether a new place is chosen. */
  readonly isChosen: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly preview: Pick<Preview, 'path' | 'newPath' | 'problem'> | undefined;
  readonly children: ReactNode;
}

/** What a move would change, as soon as the new place is chosen: from where to where, and what stands in its way. */
export const MoveFrame = ({ isChosen, error, retry, preview, children }: MoveFrameProps) => {
  const text = useText();
  if (!isChosen)
    return (
      <Typography variant="body2" color="text.secondary">
        {text('orgEdit.choosePlace')}
      </Typography>
    );
  if (error) return <ErrorState small error={error} retry={retry} />;
  if (!preview) return <Skeleton variant="rounded" height={120} />;
  const { path, newPath, problem } = preview;
  return (
    <Box
      role="region"
      aria-label={text('orgEdit.preview.title')}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, overflowWrap: 'anywhere' }}
    >
      <Typography component="h3" variant="subtitle2">
        {text('orgEdit.preview.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {path.join(' / ')}
      </Typography>
      <Typography variant="body2">→ {newPath.join(' / ')}</Typography>
      {problem && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
      {children}
    </Box>
  );
};

/** A sentence of a preview. */
export const MoveNote = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" sx={{ mt: 1 }}>
    {children}
  </Typography>
);

/** Lines of a preview under their title; nothing where there are none. */
export const MoveLines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '.875rem', lineHeight: 1.6 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Box>
  );

/** Who comes and goes above what moves, and which reporting lines would leave the tree. */
export const MovedUnder = ({
  losing,
  gaining,
  crossing,
}: Pick<Preview, 'losing' | 'gaining' | 'crossing'>) => {
  const text = useText();
  const abilityWords = useAbilityWords();
  const personOf = ({ personName, positionTitle, unitName, abilities }: Preview['losing'][number]): string =>
    text('orgEdit.preview.person', {
      name: personName,
      post: positionTitle,
      unit: unitName,
      abilities: abilityWords(abilities),
    });
  return (
    <>
      {losing.length + gaining.length === 0 && <MoveNote>{text('orgEdit.preview.nobody')}</MoveNote>}
      <MoveLines title={text('orgEdit.preview.losing')} lines={losing.map(personOf)} />
      <MoveLines title={text('orgEdit.preview.gaining')} lines={gaining.map(personOf)} />
      {crossing.length === 0 && <MoveNote>{text('orgEdit.preview.linesStay')}</MoveNote>}
      <MoveLines
        title={text('orgEdit.preview.crossing')}
        lines={crossing.map(({ title, superiorTitle, superiorUnitName }) =>
          text('orgEdit.preview.line', { title, superior: superiorTitle, unit: superiorUnitName }),
        )}
      />
    </>
  );
};
