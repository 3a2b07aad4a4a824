import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type CallOptions, call } from '../../api/index.ts';

export interface Change {
  path: string;
  method?: CallOptions['method'];
  body?: unknown;
}

/** One change to what belongs to the account; everything shown of it is asked for anew. */
export function useChange<T = unknown>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body }: Change) =>
      call<T>(path, { method, ...(body === undefined ? {} : { body }) }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['mine'] }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}
