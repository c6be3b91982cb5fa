import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

interface Named {
  readonly id: string;
}

interface AppLinkProps {
  readonly to: string;
  /** Whether it stands among words of the same line, from which its colour alone does not tell it. */
  readonly inText?: boolean | undefined;
  /** The other day that is looked at, and goes along. */
  readonly asOf?: string | undefined;
  readonly children: string;
}

const AppLink = ({ to, inText = false, asOf, children }: AppLinkProps) => (
  <Link
    component={RouterLink}
    to={asOf === undefined ? to : `${to}?asOf=${asOf}`}
    underline={inText ? 'always' : 'hover'}
  >
    {children}
  </Link>
);

/** A unit as a link to its place in the tree. */
export const UnitLink = ({ unit, asOf }: { unit: Named & { readonly name: string }; asOf?: string }) => (
  <AppLink to={`/units/${unit.id}`} asOf={asOf}>
    {unit.name}
  </AppLink>
);

/** A post as a link to its screen. */
export const PositionLink = ({
  position,
  inText,
  asOf,
}: {
  position: Named & { readonly title: string };
  inText?: boolean;
  asOf?: string;
}) => (
  <AppLink to={`/positions/${position.id}`} inText={inText} asOf={asOf}>
    {position.title}
  </AppLink>
);

/** A person as a link to the person's screen. */
export const PersonLink = ({
  person,
  inText,
}: {
  person: Named & { readonly name: string };
  inText?: boolean;
}) => (
  <AppLink to={`/people/${person.id}`} inText={inText}>
    {person.name}
  </AppLink>
);

/** A version of a job description as a link to its reading view. */
export const JobLink = ({ id, label }: { id: string; label: string }) => (
  <AppLink to={`/jobs/${id}/show`}>{label}</AppLink>
);
