/** The door of the demo city: other rooms import from here only. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOf } from './calendar.ts';
import { writeWhole } from './csv.ts';
import { demoFiles } from './files.ts';
import { defaultRecipePath, readRecipe } from './recipe.ts';
import { generatePersons } from './register.ts';
import { isCurrent, registerPathIn, sourceHashes, writeRegister } from './register-file.ts';
import { stockOn } from './stock.ts';
import { readStandards } from './subsidies.ts';

export { RecipeError } from './recipe.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const defaultOutDir = join(projectFolder, 'generated/demo');
const defaultDataDir = join(projectFolder, 'data');

export interface RegisterOptions {
  readonly recipePath?: string;
  /** Folder of register.csv and its stamp; generated/demo unless told. */
  readonly outDir?: string;
  /** Told, in Chinese, what is being done. */
  readonly progress?: (message: string) => void;
}

/**
 * Gives the path of an up-to-date register.csv. Makes it only when it is missing,
 * damaged, or from another recipe or generator. Refuses a faulty recipe with a RecipeError.
 */
export async function ensureRegister(options: RegisterOptions = {}): Promise<string> {
  const { recipePath = defaultRecipePath, outDir = defaultOutDir, progress } = options;
  const sources = await sourceHashes(recipePath);
  const path = registerPathIn(outDir);
  if (await isCurrent(outDir, sources)) {
    progress?.('示例登记册已是最新，不再生成');
    return path;
  }
  progress?.('正在生成示例登记册……');
  const persons = generatePersons(await readRecipe(recipePath));
  await writeRegister(outDir, persons, sources);
  progress?.(`示例登记册已生成，${persons.length} 人`);
  return path;
}

export interface DemoOptions extends RegisterOptions {
  /** Folder that holds counties/, projects/ and demo/; data unless told. */
  readonly dataDir?: string;
}

export interface DemoOutcome {
  readonly registerPath: string;
  readonly registerSha256: string;
  readonly persons: number;
  readonly certificates: number;
  readonly stockAtCutOff: number;
  /** Paths relative to `dataDir`. */
  readonly files: readonly string[];
}

/** Makes the whole demo city anew: the register and its hash, data/counties and data/projects. */
export async function writeDemo(options: DemoOptions = {}): Promise<DemoOutcome> {
  const { recipePath = defaultRecipePath, outDir = defaultOutDir, progress } = options;
  const { dataDir = defaultDataDir } = options;
  const recipe = await readRecipe(recipePath);
  progress?.('正在生成示例登记册……');
  const persons = generatePersons(recipe);
  const stamp = await writeRegister(outDir, persons, await sourceHashes(recipePath));
  progress?.('正在生成各县（市、区）、功能区报表与项目清单……');
  const files = demoFiles(recipe, persons, await readStandards());
  // Committed, so that every machine can tell whether it makes the same register.
  files.set('demo/register.sha256', `${stamp.register}  register.csv\n`);
  for (const [path, text] of files) await writeWhole(join(dataDir, path), text);
  return {
    registerPath: registerPathIn(outDir),
    registerSha256: stamp.register,
    persons: persons.length,
    certificates: persons.reduce((sum, { certificates }) => sum + certificates.length, 0),
    stockAtCutOff: stockOn(persons, dayOf(recipe.cutOff)),
    files: [...files.keys()],
  };
}
