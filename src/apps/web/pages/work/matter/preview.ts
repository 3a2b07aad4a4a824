import { ApiError, call } from '../../../api/index.ts';

/** Opens the paper that an action would issue now in a window of its own. The window is opened at once, as browsers ask. */
export async function openPreview(matter: string, action: string, input: Record<string, unknown>): Promise<void> {
  const path = `/api/matters/${encodeURIComponent(matter)}/actions/${encodeURIComponent(action)}/preview`;
  const shown = window.open('', '_blank');
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ input }),
    });
    if (!response.ok) {
      // Asked again in the ordinary way, which knows how to tell refusals and how to sign in anew.
      await call(path, { body: { input } });
      throw new ApiError(response.status, []);
    }
    const url = URL.createObjectURL(await response.blob());
    if (shown) shown.location.href = url;
    else window.location.assign(url);
  } catch (error) {
    shown?.close();
    throw error;
  }
}
