import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { AcknowledgeJobDocument, JobAcknowledgementsDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { useCommand } from '../../layout/useCommand.tsx';

/** To a holder who has not acknowledged the version in force yet: the request, and the button that answers it. */
export const AskToAcknowledge = ({ id }: { id: string }) => {
  const text = useText();
  const { data } = useDocument(JobAcknowledgementsDocument, { id });
  const { send, pending } = useCommand(AcknowledgeJobDocument, { done: text('acknowledge.done') });
  if (!data?.standing?.awaitsYou) return null;
  return (
    <Alert
      severity="info"
      className="no-print"
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <Button
          variant="contained"
          size="small"
          loading={pending}
          onClick={() => void send({ id })}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {text('acknowledge.confirm')}
        </Button>
      }
    >
      {text('acknowledge.ask')}
    </Alert>
  );
};
