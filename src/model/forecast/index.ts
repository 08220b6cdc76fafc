export type { BackTest, MethodScore } from './back-test.ts';
export {
  type Forecast,
  type ForecastPoint,
  type ForecastRequest,
  forecast,
  isForecast,
} from './forecast.ts';
export { type ForecastMethodId, forecastMethodName } from './method.ts';
export type { CannotForecast, RefusalReason } from './refusal.ts';
export type { Frequency } from './regular-stretch.ts';
export {
  arrivalAt,
  paceScenarios,
  type Scenario,
  type ScenarioId,
  type ScenarioRequest,
  scenarioName,
} from './scenario.ts';
