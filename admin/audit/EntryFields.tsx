import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AuditEntryQuery } from '../data/documents.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { Rows } from '../layout/Rows.tsx';

type Changes = NonNullable<AuditEntryQuery['auditEntry']>['changes'];

const Value = ({ value, isHidden }: { value: string | null; isHidden: boolean }) => {
  const text = useText();
  if (isHidden || value === null)
    return (
      <Typography component="span" color="text.secondary" sx={{ fontSize: 'inherit', fontStyle: 'italic' }}>
        {text(isHidden ? 'audit.entry.hidden' : 'audit.entry.nothing')}
      </Typography>
    );
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  );
};

/** Each field before and after; what stayed as it was only says what it was about. */
export const EntryFields = ({ changes, isChange }: { changes: Changes; isChange: boolean }) => {
  const text = useText();
  const { colon } = usePunctuation();
  const changed = changes.filter((change) => change.isChange && isChange);
  const told = changes.filter((change) => !change.isChange || !isChange);
  return (
    <>
      {changed.length > 0 && (
        <Rows
          label={text('audit.open')}
          rows={changed}
          keyOf={({ field }) => field}
          columns={[
            { label: text('audit.entry.field'), render: ({ name }) => name },
            {
              label: text('audit.entry.before'),
              render: ({ before, isHidden }) => <Value value={before} isHidden={isHidden} />,
            },
            {
              label: text('audit.entry.after'),
              render: ({ after, isHidden }) => <Value value={after} isHidden={isHidden} />,
            },
          ]}
        />
      )}
      {changes.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {text(isChange ? 'audit.entry.noFields' : 'audit.entry.lookedUp')}
        </Typography>
      )}
      {told.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 2, mb: 0 }}>
          {told.map(({ field, name, after, before, isHidden }) => (
            <Typography key={field} component="li" variant="body2" color="text.secondary">
              {name}
              {colon}
              <Value value={after ?? before} isHidden={isHidden} />
            </Typography>
          ))}
        </Box>
      )}
    </>
  );
};
