import MuiBreadcrumbs from '@mui/material/Breadcrumbs';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useGetOne, useGetRecordRepresentation, useGetResourceLabel, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { Failure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { pages, resources } from '../resources.ts';
import { addressOf } from './page.ts';
import { wholeRecord } from './whole-record.ts';

interface Step {
  readonly label: string;
  readonly to: string;
}

/** The way from home to this screen, read from the address. Home itself has none. */
export const Breadcrumb = () => {
  const text = useText();
  const steps = useSteps(useLocation().pathname);
  if (steps.length === 0) return null;
  return (
    <MuiBreadcrumbs
      aria-label={text('frame.breadcrumb')}
      className="no-print"
      sx={{ pt: 2, fontSize: '.8125rem', '& li': { minWidth: 0 } }}
    >
      <MuiLink component={Link} to="/" underline="hover" color="text.secondary">
        {text('frame.home')}
      </MuiLink>
      {steps.map(({ label, to }, index) =>
        index === steps.length - 1 ? (
          <Typography key={to} aria-current="page" color="text.primary" sx={{ fontSize: 'inherit' }}>
            {label}
          </Typography>
        ) : (
          <MuiLink key={to} component={Link} to={to} underline="hover" color="text.secondary">
            {label}
          </MuiLink>
        ),
      )}
    </MuiBreadcrumbs>
  );
};

function useSteps(pathname: string): Step[] {
  const text = useText();
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const [name = '', id, action] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const resource = resources.find((one) => one.name === name);
  const isNew = id === 'create' && resource?.create !== undefined;
  const record = useRecordName(resource?.operations.one && !isNew ? name : undefined, id);
  const page = pages.find((one) => addressOf(one) === `/${name}`);
  if (page) return [{ label: text(page.label), to: addressOf(page) }];
  if (!resource) return [];
  const steps: Step[] = resource.list || !id ? [{ label: labelOf(name, 2), to: `/${name}` }] : [];
  if (isNew) return [...steps, { label: translate('ra.action.create'), to: pathname }];
  if (id === undefined) return steps;
  const screen = resource.show
    ? `/${name}/${encodeURIComponent(id)}/show`
    : `/${name}/${encodeURIComponent(id)}`;
  steps.push({ label: record || '…', to: screen });
  const further = resource.screens?.find(({ path }) => path.split('/')[0] === action);
  if (further) steps.push({ label: text(further.label), to: pathname });
  if (action === undefined && resource.show && resource.edit)
    steps.push({ label: translate('ra.action.edit'), to: pathname });
  return steps;
}

/** What the record in the address is called; the screen below asks the same question, so that it is asked once. */
function useRecordName(resource: string | undefined, id: string | undefined): string {
  const text = useText();
  const representation = useGetRecordRepresentation(resource);
  const { data, error } = useGetOne(
    resource ?? '',
    { id: id ?? '', meta: wholeRecord },
    { enabled: resource !== undefined && id !== undefined },
  );
  if (error)
    return text(
      error instanceof Failure && error.code === 'NOT_FOUND' ? 'frame.errors.missing' : 'frame.errors.title',
    );
  const name = data ? representation(data) : '';
  return typeof name === 'string' ? name : (id ?? '');
}
