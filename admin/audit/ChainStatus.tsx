import ContentCopy from '@mui/icons-material/ContentCopy';
import GppBadOutlined from '@mui/icons-material/GppBadOutlined';
import GppGoodOutlined from '@mui/icons-material/GppGoodOutlined';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { AuditChainDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { instantText } from '../layout/time.ts';

/** Where the chain of seals stands; nothing for those who read a part of the log, to whom it is not told. */
export const ChainStatus = () => {
  const text = useText();
  const notify = useNotify();
  const { data } = useDocument(AuditChainDocument, {}, { every: 30_000 });
  if (!data) return null;
  const { sealedAt, head, waiting, lastCheck } = data.auditChain;
  const fault = lastCheck?.fault;
  const copy = async (hash: string): Promise<void> => {
    await navigator.clipboard.writeText(hash);
    notify('audit.chain.copied', { type: 'success' });
  };
  const Icon = fault ? GppBadOutlined : GppGoodOutlined;
  return (
    <Card
      component="section"
      aria-label={text('audit.chain.title')}
      sx={{ display: 'flex', gap: 1.5, alignItems: 'center', px: 2.5, py: 1.25, mb: 2, flexWrap: 'wrap' }}
    >
      <Icon aria-hidden color={fault ? 'error' : lastCheck ? 'success' : 'disabled'} />
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Typography variant="body2">
          {[
            sealedAt ? text('audit.chain.sealed', { at: instantText(sealedAt) }) : text('audit.chain.never'),
            ...(waiting > 0 ? [text('audit.chain.waiting', { n: waiting })] : []),
          ].join(' · ')}
        </Typography>
        <Typography variant="body2" color={fault ? 'error' : 'text.secondary'}>
          {!lastCheck && text('audit.chain.unchecked')}
          {lastCheck && !fault && text('audit.chain.checked', { at: instantText(lastCheck.at) })}
          {lastCheck && fault && text('audit.chain.broken', { at: instantText(lastCheck.at), fault })}
        </Typography>
      </Box>
      {head && (
        <Typography variant="body2" color="text.secondary" component="div" sx={{ whiteSpace: 'nowrap' }}>
          {text('audit.chain.head')} <code>{head.slice(0, 12)}…</code>
          <Tooltip title={text('audit.chain.copy')}>
            <IconButton size="small" aria-label={text('audit.chain.copy')} onClick={() => void copy(head)}>
              <ContentCopy fontSize="inherit" />
            </IconButton>
          </Tooltip>
        </Typography>
      )}
    </Card>
  );
};
