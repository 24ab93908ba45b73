import 'htmx.org';

const announce = () => {
  const summary = document.querySelector('[data-summary]');
  const place = document.querySelector('#annonce');
  if (summary && place) place.textContent = summary.dataset.summary;
};

document.addEventListener('htmx:after:swap', announce);
