/**
 * How much better officials see a unit than the public does: democratic minus social component, in points (domain.md §3.9);
 * null while either is missing. Shown so that officials do not rate officials unnoticed (官评 · 民评, S-P6).
 */
export function viewGap(officialView: number | null, publicView: number | null): number | null {
	return officialView === null || publicView === null ? null : officialView - publicView;
}
