import AddOutlined from '@mui/icons-material/AddOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import { useTranslate } from 'react-admin';
import { whoCanAddress } from '../access/address.ts';
import { recordMeant } from '../access/named-record.ts';
import { mayList } from '../data/resource.ts';
import { useAbility, useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { addressOf, mayOpen } from '../layout/page.ts';
import { pages, resources } from '../resources.ts';
import { isMeant } from './places.ts';
import type { SpeltName } from './spelt-names.ts';

/** Put in by the build: see `spelt-names.ts`. */
declare const SPELT_NAMES: Readonly<Record<string, SpeltName>>;

/** A screen that one can go to. */
export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: SvgIconComponent;
}

/** The screens that this person may open and that are meant by what was typed; all where nothing was. */
export const usePlaces = (typed: string): readonly Place[] => {
  const translate = useTranslate();
  const viewer = useViewer();
  const mayRegister = useAbility('ticket.register');
  const mayAsk = useAbility('access.read');
  const text = useText();
  const known: readonly (Omit<Place, 'label'> & { readonly name: string })[] = [
    { to: '/', name: 'frame.home', icon: HomeOutlined },
    ...(mayRegister ? [{ to: '/tickets/create', name: 'palette.register', icon: AddOutlined }] : []),
    ...resources.flatMap((each) =>
      each.menu && mayList(each, viewer)
        ? [{ to: `/${each.name}`, name: `resources.${each.name}.name`, icon: each.icon }]
        : [],
    ),
    ...pages.flatMap((page) =>
      mayOpen(page, viewer) ? [{ to: addressOf(page), name: page.label, icon: page.icon }] : [],
    ),
  ];
  const places = known.flatMap(({ to, name, icon }) => {
    const label = translate(name, { smart_count: 2 });
    return isMeant(SPELT_NAMES[name] ?? [label, label, []], typed) ? [{ to, label, icon }] : [];
  });
  // Whoever administers access and sees no tickets finds none; who may see one is asked by its number all the same.
  const meant = mayAsk ? recordMeant(typed) : undefined;
  return meant
    ? [
        ...places,
        {
          to: whoCanAddress(meant),
          label: text('palette.whoCan', { record: meant.recordNumber ?? typed.trim() }),
          icon: PersonSearchOutlined,
        },
      ]
    : places;
};
