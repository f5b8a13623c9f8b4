import { identify } from "#features/staff";
import { takeSwitchEvents } from "#features/hotline";
import { todayAt } from "#features/satisfaction";
import { wallClock } from "#platform/clock";
import { createServer } from "#platform/http/create-server";
import type { Services } from "#platform/http/services";
import { startJobs } from "#platform/jobs/start-jobs";
import { closeTypesetter } from "#platform/pdf/typeset";
import { connectAsterisk, type ConnectedTelephony } from "#platform/telephony/connect-asterisk";
import { createSurfaces } from "#surfaces/create-surfaces";
import { features } from "../features.ts";
import { type House, openHouse } from "./house.ts";
import { seedDemo } from "./seed-demo.ts";

/** Links to the telephone systems that the configuration names; what happens there is taken in like what is posted to us. */
function connectTelephony({ config, services }: House): ConnectedTelephony {
  return connectAsterisk(config.asterisk, {
    clock: wallClock,
    log: services.log,
    take: (system, events) => takeSwitchEvents({ ...services, at: wallClock.now(), requestKey: "" }, system, events),
  });
}

export async function serve(): Promise<void> {
  const house = await openHouse();
  const { config, opened } = house;
  const telephony = connectTelephony(house);
  const services: Services = { ...house.services, telephony };
  if (config.demo) await seedDemo(house);
  const app = await createServer({
    features,
    surfaces: await createSurfaces(features, services, { ...config, today: todayAt }),
    services,
    identify: (tokens) => identify(services, tokens, services.clock.now()),
  });
  const stopJobs = startJobs(features, services);
  const close = async (): Promise<void> => {
    stopJobs();
    telephony.close();
    await telephony.settled();
    await app.close();
    closeTypesetter();
    house.notifier.close();
    await opened.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
  await app.listen({ port: config.port, host: config.host });
  const address = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
  const accounts = config.demo
    ? ` · ${address}/can-bo · tiepnhan.ngoquyen, chuyenvien.ngoquyen, lanhdao.ngoquyen … / ${config.demoPassword}`
    : "";
  console.log(`Gần Dân (${opened.engine}): ${address}${accounts}`);
}
