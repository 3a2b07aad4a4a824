import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

test('a browser is told as people know it', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36';
  expect(deviceOf(chrome)).toBe('Chrome · Windows');
  expect(deviceOf(`${chrome} Edg/141.0`)).toBe('Edge · Windows');
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari · iPhone',
  );
  expect(deviceOf('Mozilla/5.0 (Linux; Android 15) Chrome/141.0 Mobile MicroMessenger/8.0')).toBe('微信 · Android');
});

test('what nobody knows is left unsaid', () => {
  expect(deviceOf('')).toBeUndefined();
  expect(deviceOf('curl/8.0')).toBeUndefined();
});
