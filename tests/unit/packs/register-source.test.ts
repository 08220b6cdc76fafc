import { expect, test } from 'vitest';
import { chooseRegister } from '../../../scripts/packs/register-source.ts';
import { city } from './tiny-register.ts';

const silent = () => undefined;
const real = { ...city, reported: city.reported && { ...city.reported, is_demo: false } };

test('a register that is given is used', async () => {
  expect(await chooseRegister(city, '/data/r.csv', silent)).toBe('/data/r.csv');
});

test('real figures never get a made-up register, nor one that was made up', async () => {
  expect(await chooseRegister(real, undefined, silent)).toBe(null);
  await expect(chooseRegister(real, 'generated/demo/register.csv', silent)).rejects.toThrow(
    '示例登记库不能用于非示例数据集',
  );
});

test('published figures alone have no place for a register', async () => {
  const published = { ...city, reported: null };
  expect(await chooseRegister(published, undefined, silent)).toBe(null);
  await expect(chooseRegister(published, 'r.csv', silent)).rejects.toThrow(
    '没有填报数据集，不能使用证书登记库',
  );
});
