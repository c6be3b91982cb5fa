import { useEffect } from 'react';
import { useListContext, useStore } from 'react-admin';
import { useLocation } from 'react-router-dom';

/** The page of the queue that somebody came from: the way back, and which ticket comes next. */
interface Order {
  readonly address: string;
  readonly ids: readonly string[];
}

const none: Order = { address: '/tickets', ids: [] };

const useOrder = () => useStore<Order>('tickets.order', none);

/** Remembers the rows that are shown, for the ticket page. */
export function useKeepOrder(): void {
  const { data, isFetching } = useListContext();
  const [, setOrder] = useOrder();
  const { pathname, search } = useLocation();
  const ids = data?.map(({ id }) => String(id)).join(' ');
  useEffect(() => {
    if (ids !== undefined && !isFetching)
      setOrder({ address: `${pathname}${search}`, ids: ids.split(' ').filter(Boolean) });
  }, [ids, isFetching, pathname, search, setOrder]);
}

interface WayOn {
  readonly back: string;
  readonly next: string | undefined;
  /** Whether this is the last of the page; false where nobody came from a queue. */
  readonly last: boolean;
}

/** The way back to the queue, and the ticket after this one on the page that somebody came from. */
export function useWayOn(id: string): WayOn {
  const [{ address, ids }] = useOrder();
  const at = ids.indexOf(id);
  return { back: address, next: at < 0 ? ids[0] : ids[at + 1], last: at >= 0 && at === ids.length - 1 };
}
