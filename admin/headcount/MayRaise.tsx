import Alert from '@mui/material/Alert';
import { Fragment } from 'react';
import { useWatch } from 'react-hook-form';
import { ExplainAccessDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { PersonLink } from '../units/links.tsx';

/** Says at once where whoever fills the form around may not ask for seats of what is chosen there, and who may. */
export const MayRaise = () => {
  const text = useText();
  const { what, positionId, unitId } = useWatch() as Readonly<Record<string, string | null | undefined>>;
  const isNew = what === 'new';
  const chosen = isNew ? unitId : positionId;
  const recordKind = isNew ? 'OrgUnit' : 'Position';
  const { data } = useDocument(
    ExplainAccessDocument,
    { input: { ability: 'headcount.raise', recordKind, recordId: chosen ?? '' } },
    { exact: true, enabled: Boolean(chosen) },
  );
  const answer = data?.explainAccess;
  if (!answer || answer.allowed) return null;
  return (
    <Alert severity="warning" role="status" sx={{ mb: 1 }}>
      {text(isNew ? 'seats.notYourUnit' : 'seats.notYourPost')}{' '}
      {answer.askInstead.length === 0 ? (
        text('seats.nobodyRaises')
      ) : (
        <>
          {text('seats.mayRaise')}
          {answer.askInstead.map(({ personId, personName, positionTitle, unitName }, at) => (
            <Fragment key={personId}>
              {at > 0 && text('form.comma')}
              <PersonLink inText person={{ id: personId, name: personName }} /> {unitName} {positionTitle}
            </Fragment>
          ))}
        </>
      )}
    </Alert>
  );
};
