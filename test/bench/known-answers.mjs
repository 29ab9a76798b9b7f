/**
 * Answers of an independent implementation to the workload (NumPy, 2.4 million paths): after so many months the mean, then
 * percentiles 5, 25, 50, 75, 95 of the firm's AUM and of its revenue of the last twelve months, in millions, each with its
 * standard error.
 */
const KNOWN_ANSWERS = {
  12: {
    aum: [
      [435.86003, 0.025],
      [371.16208, 0.041],
      [405.88948, 0.027],
      [432.90638, 0.029],
      [462.57596, 0.037],
      [510.71791, 0.079],
    ],
    revenue: [
      [2.0262728, 7.8e-5],
      [1.8246806, 0.00016],
      [1.9360751, 9.8e-5],
      [2.0202151, 0.0001],
      [2.110371, 0.00014],
      [2.2482035, 0.00023],
    ],
  },
  36: {
    aum: [
      [493.16864, 0.046],
      [372.86784, 0.079],
      [432.81746, 0.063],
      [483.01464, 0.057],
      [542.37395, 0.097],
      [647.67488, 0.18],
    ],
    revenue: [
      [2.2856415, 0.0002],
      [1.7340745, 0.00035],
      [2.0195935, 0.00025],
      [2.2561346, 0.0003],
      [2.5179089, 0.00032],
      [2.9368771, 0.00065],
    ],
  },
  60: {
    aum: [
      [558.81685, 0.077],
      [389.17042, 0.07],
      [469.25713, 0.073],
      [539.95887, 0.097],
      [627.14118, 0.14],
      [792.45926, 0.34],
    ],
    revenue: [
      [2.5712883, 0.00031],
      [1.7743779, 0.00042],
      [2.1704929, 0.00031],
      [2.5104441, 0.00039],
      [2.8956745, 0.00058],
      [3.5834286, 0.0009],
    ],
  },
  120: {
    aum: [
      [769.66077, 0.15],
      [459.6762, 0.14],
      [591.99977, 0.12],
      [718.71077, 0.16],
      [888.53191, 0.22],
      [1251.0479, 0.68],
    ],
    revenue: [
      [3.4797135, 0.00066],
      [2.0279494, 0.00052],
      [2.6749604, 0.0006],
      [3.2686575, 0.00062],
      [4.0376934, 0.001],
      [5.6428062, 0.0028],
    ],
  },
};

/**
 * Ours beside the known ones.
 *
 * @param fans  of the workload, as OUTPUTS.summaries asks for them
 * @returns for each known answer its name and our distance from it in joint standard errors
 */
export const deviations = (fans) =>
  Object.entries(KNOWN_ANSWERS).flatMap(([month, known]) =>
    [known.aum, known.revenue].flatMap((answers, fan) => {
      const { mean, percentiles } = fans[fan].points[Number(month) - 1];
      const found = [mean, ...percentiles];
      return answers.map(([value, error], i) => ({
        name: `${fan === 0 ? "aum" : "revenue"}, month ${month}, answer ${i}`,
        deviation: Math.abs(found[i].value / 1e6 - value) / Math.hypot(found[i].standardError / 1e6, error),
      }));
    }),
  );

/** 48 comparisons at fixed seeds: the chance of any false alarm stays below 1e-6. */
export const DEVIATION_LIMIT = 5.7;
