import { offerDownloads } from "./downloads.js";
import { explainCharts } from "./tooltips.js";

// What a report's own script does.
explainCharts();
offerDownloads();
