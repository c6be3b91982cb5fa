import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { ChooseNotificationMailDocument, NotificationSettingsDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { useCommand } from '../layout/useCommand.tsx';

/** Which notifications also come by mail. A switch acts at once and can be turned back. */
export const MailCard = () => {
  const text = useText();
  const { data, error, refetch } = useDocument(NotificationSettingsDocument, {});
  const { send, pending } = useCommand(ChooseNotificationMailDocument);
  const settings = data?.notificationSettings;
  return (
    <SectionCard title={text('notifications.mail.title')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {text('notifications.mail.lead')}
      </Typography>
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!settings && !error && <Skeleton variant="rounded" height={140} />}
      {settings && !settings.mailIsOn && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {text('notifications.mail.off')}
        </Alert>
      )}
      {settings?.choices.map(({ topic, byMail, isFixed }) => (
        <Box key={topic}>
          <FormControlLabel
            control={
              <Switch
                checked={byMail}
                disabled={isFixed || pending}
                onChange={(_event, checked) => void send({ topic, byMail: checked })}
              />
            }
            label={text(`notifications.topics.${topic}`)}
          />
          {isFixed && (
            <Typography variant="caption" color="text.secondary">
              {text(byMail ? 'notifications.mail.always' : 'notifications.mail.never')}
            </Typography>
          )}
        </Box>
      ))}
    </SectionCard>
  );
};
