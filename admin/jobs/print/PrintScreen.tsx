import ArrowBack from '@mui/icons-material/ArrowBack';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { Title } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { JobSheetDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { FailedScreen } from '../../layout/FailedScreen.tsx';
import { MissingPage } from '../../layout/StandInPages.tsx';
import { useDownload } from '../../layout/useDownload.tsx';
import { FormPaper, type Sheet } from './FormPaper.tsx';
import { printedForms, wordAddress } from './forms.ts';

/** A version on paper: `/jobs/ID/print`, and `?form=V2` for another form than its own. */
export const PrintScreen = () => {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const form = printedForms.find((known) => known === params.get('form'));
  const { data, error, refetch } = useDocument(JobSheetDocument, { id, ...(form && { form }) });
  if (error) return <FailedScreen error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={480} sx={{ mt: 3 }} aria-busy />;
  if (!data.sheet) return <MissingPage />;
  return (
    <>
      <Tools id={id} sheet={data.sheet} onForm={(next) => setParams({ form: next }, { replace: true })} />
      <FormPaper sheet={data.sheet} />
    </>
  );
};

interface ToolsProps {
  readonly id: string;
  readonly sheet: Sheet;
  readonly onForm: (form: string) => void;
}

/** What can be done with the paper; none of it is printed. */
const Tools = ({ id, sheet, onForm }: ToolsProps) => {
  const text = useText();
  const { take, pending } = useDownload();
  return (
    <>
      <Title title={`${text('paper.title')} · ${sheet.subject}`} />
      <Stack
        className="no-print"
        direction="row"
        sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center', py: 2 }}
      >
        <Button component={Link} to={`/jobs/${id}/show`} color="inherit" startIcon={<ArrowBack />}>
          {text('paper.back')}
        </Button>
        <TextField
          select
          fullWidth={false}
          size="small"
          label={text('paper.form')}
          value={sheet.form}
          onChange={({ target }) => onForm(target.value)}
          sx={{ minWidth: { xs: '100%', sm: 300 } }}
        >
          {printedForms.map((form) => (
            <MenuItem key={form} value={form}>
              {text(`paper.forms.${form}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="contained" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {text('paper.start')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
          loading={pending}
          loadingPosition="start"
          onClick={() => void take(wordAddress(id, sheet.form))}
        >
          {text('paper.download')}
        </Button>
      </Stack>
    </>
  );
};
