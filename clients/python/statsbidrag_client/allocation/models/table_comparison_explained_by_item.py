from typing import Literal

TableComparisonExplainedByItem = Literal['largest_remainder', 'sainte_lague']

TABLE_COMPARISON_EXPLAINED_BY_ITEM_VALUES: set[TableComparisonExplainedByItem] = { 'largest_remainder', 'sainte_lague',  }

def check_table_comparison_explained_by_item(value: str) -> TableComparisonExplainedByItem:
    if value in TABLE_COMPARISON_EXPLAINED_BY_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TABLE_COMPARISON_EXPLAINED_BY_ITEM_VALUES!r}")
