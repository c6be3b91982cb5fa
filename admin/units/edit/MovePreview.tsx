import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { UnitMovePreviewDocument } from '../../data/documents.ts';
import type { UnitMovePreviewQuery } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { abilityOf } from '../../jobs/abilities.ts';
import { ErrorState } from '../../layout/ErrorState.tsx';

type Preview = UnitMovePreviewQuery['preview'];

/** What a move would change, as soon as the new place is chosen. */
export const MovePreview = ({ unitId }: { unitId: string }) => {
  const text = useText();
  const parentId: unknown = useWatch({ name: 'parentId' });
  const isChosen = typeof parentId === 'string' && parentId !== '';
  const { data, error, refetch } = useDocument(
    UnitMovePreviewDocument,
    { unitId, parentId: isChosen ? parentId : '' },
    { enabled: isChosen, exact: true },
  );
  if (!isChosen)
    return (
      <Typography variant="body2" color="text.secondary">
        {text('orgEdit.choosePlace')}
      </Typography>
    );
  if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  return <Changes preview={data.preview} />;
};

const Changes = ({ preview }: { preview: Preview }) => {
  const text = useText();
  const { path, newPath, units, positions, holders, losing, gaining, crossing } = preview;
  const personOf = ({ personName, positionTitle, unitName, abilities }: Preview['losing'][number]): string =>
    text('orgEdit.preview.person', {
      name: personName,
      post: positionTitle,
      unit: unitName,
      abilities: abilities
        .map((word) => {
          const ability = abilityOf(word);
          return ability ? text(`form.abilities.${ability}`) : word;
        })
        .join(text('orgEdit.comma')),
    });
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
      <Typography variant="body2" sx={{ mt: 1 }}>
        {text('orgEdit.preview.moved', { units, positions, holders })}
      </Typography>
      {losing.length + gaining.length === 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {text('orgEdit.preview.nobody')}
        </Typography>
      )}
      <Lines title={text('orgEdit.preview.losing')} lines={losing.map(personOf)} />
      <Lines title={text('orgEdit.preview.gaining')} lines={gaining.map(personOf)} />
      {crossing.length === 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {text('orgEdit.preview.linesStay')}
        </Typography>
      )}
      <Lines
        title={text('orgEdit.preview.crossing')}
        lines={crossing.map(({ title, superiorTitle, superiorUnitName }) =>
          text('orgEdit.preview.line', { title, superior: superiorTitle, unit: superiorUnitName }),
        )}
      />
    </Box>
  );
};

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
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
