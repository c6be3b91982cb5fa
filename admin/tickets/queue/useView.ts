import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { useViewer } from '../../data/viewer.ts';
import { useCounts } from './useCounts.ts';
import { isView, viewsFor } from './views.ts';
import type { View } from './views.ts';

/** The tab in the address, and the tabs to offer. Undefined until it is known who looks. */
export function useView(): { readonly view: View; readonly offered: readonly View[] } | undefined {
  const abilities = useViewer()?.abilities;
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [last, setLast] = useState<View>();
  const asked = search.get('view');
  const offered = abilities && viewsFor(abilities);
  if (isView(asked) && asked !== last) setLast(asked);
  const counts = useCounts();
  // without a tab in the address: the first one with something to do
  const first = counts && offered?.find((one) => one === 'all' || counts[one] !== 0);
  const view = isView(asked) ? asked : (last ?? first);

  useEffect(() => {
    // react-admin writes filter, order and page into the address and drops what it does not know: put the tab back
    if (!view || asked === view) return;
    const params = new URLSearchParams(search);
    params.set('view', view);
    void navigate({ pathname, search: params.toString() }, { replace: true });
  }, [view, asked, search, pathname, navigate]);

  if (!view || !offered) return undefined;
  return { view, offered: offered.includes(view) ? offered : [view, ...offered] };
}
