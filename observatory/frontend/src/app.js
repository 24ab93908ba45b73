import 'htmx.org';

const enhance = () => {
  const chart = document.querySelector('[data-chart]:empty');
  if (chart) import('./chart.js').then(({ draw }) => draw(chart));
};

const announce = () => {
  const summary = document.querySelector('[data-summary]');
  const place = document.querySelector('#annonce');
  if (summary && place) place.textContent = summary.dataset.summary;
};

enhance();
document.addEventListener('htmx:after:swap', () => {
  enhance();
  announce();
});
