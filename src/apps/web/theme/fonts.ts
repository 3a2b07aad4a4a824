import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource/noto-serif-sc/600.css';
import './latin-marks.css';
