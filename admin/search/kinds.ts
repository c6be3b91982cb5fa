import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import ConfirmationNumberOutlined from '@mui/icons-material/ConfirmationNumberOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { SearchKind } from '../data/documents.ts';

interface Kind {
  readonly icon: SvgIconComponent;
  readonly to: (id: string) => string;
}

/** How each kind of record is drawn, and where it opens. */
export const kinds: Readonly<Record<SearchKind, Kind>> = {
  PERSON: { icon: PersonOutlined, to: (id) => `/people/${id}` },
  POSITION: { icon: BadgeOutlined, to: (id) => `/positions/${id}` },
  ORG_UNIT: { icon: AccountTreeOutlined, to: (id) => `/units/${id}` },
  JOB_DESCRIPTION: { icon: DescriptionOutlined, to: (id) => `/jobs/${id}/show` },
  TICKET: { icon: ConfirmationNumberOutlined, to: (id) => `/tickets/${id}/show` },
};
