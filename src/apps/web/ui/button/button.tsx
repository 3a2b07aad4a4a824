import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { cx } from '../../app/cx.ts';
import css from './button.module.css';

interface Look {
  /** One `primary` on a screen; `grave` for what cannot be taken back. */
  look?: 'primary' | 'plain' | 'quiet' | 'grave';
  size?: 'small' | 'normal' | 'large';
}

const classes = ({ look = 'plain', size = 'normal' }: Look, more: string | undefined) =>
  cx(css.button, look !== 'plain' && css[look], size !== 'normal' && css[size], more);

export function Button({
  look,
  size,
  className,
  type = 'button',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={classes({ ...(look && { look }), ...(size && { size }) }, className)} {...rest} />
  );
}

/** Something that leads elsewhere is a link, whatever it looks like. */
export function ButtonLink({
  look,
  size,
  className,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return <a className={classes({ ...(look && { look }), ...(size && { size }) }, className)} {...rest} />;
}
