import { useSession } from '../../api/index.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import css from './kept.module.css';

const words = catalogue(
  { whose: '归谁', me: '只我自己', us: (name: string) => `${name}（同一身份的人都能看和改）` },
  { whose: 'Whose', me: 'Mine alone', us: (name: string) => `${name} (everybody in this hat sees and edits it)` },
);

/** Under whose name something is kept; nothing to choose for somebody without an organisation or post. */
export function WhosePicker({ value, onChange }: { value: 'me' | 'us'; onChange: (value: 'me' | 'us') => void }) {
  const w = useWords(words);
  const say = useSay();
  const { data: session } = useSession();
  const kind = session?.hat.capacity.kind;
  if (!session || (kind !== 'organisation' && kind !== 'post')) return null;
  return (
    <fieldset className={css.choice}>
      <legend className="visually-hidden">{w.whose}</legend>
      {(['me', 'us'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="whose" checked={value === one} onChange={() => onChange(one)} />
          {one === 'me' ? w.me : w.us(say(session.hat.label))}
        </label>
      ))}
    </fieldset>
  );
}
