import { listCycles } from '../../stores/cycles.ts';
import { phaseOf, schemeOfYear } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

/** All assessment years with where each stands, the newest first. */
export async function officeHome({ portalReader }: World) {
	const cycles = await listCycles(portalReader);
	return Promise.all(
		cycles.map(async (cycle) => {
			const { jurisdiction } = await schemeOfYear(portalReader, cycle);
			return { id: cycle.id, year: cycle.year, demo: cycle.demo, place: jurisdiction.name, phase: phaseOf(cycle) };
		})
	);
}
